import type { ReactNode } from 'react';

/** Line drawings on a grid of 16. */
const drawings = {
  search: <><circle cx="7" cy="7" r="4.6" /><path d="M10.5 10.5L14 14" /></>,
  path: <><circle cx="3.5" cy="12.5" r="1.6" /><circle cx="12.5" cy="3.5" r="1.6" /><path d="M5 12.5h4a2 2 0 002-2v-1a2 2 0 00-2-2H7a2 2 0 01-2-2 2 2 0 012-2h3.8" /></>,
  accounts: <path d="M2.5 3h4.2v10H2.5zM9.3 3h4.2v10H9.3zM4 6h1.2M4 8.5h1.2M10.8 6H12M10.8 11H12" />,
  list: <path d="M5.5 4H14M5.5 8H14M5.5 12H14M2 4h.6M2 8h.6M2 12h.6" />,
  links: <><circle cx="8" cy="8" r="2.2" /><path d="M8 5.8V2M8 14v-3.8M5.8 8H2M14 8h-3.8" /></>,
  expand: <><circle cx="8" cy="8" r="2.2" /><path d="M8 5.8V2M8 14v-3.8M5.8 8H2M14 8h-3.8" /></>,
  calendar: <><rect x="2.5" y="3.5" width="11" height="10" rx="1.5" /><path d="M2.5 6.8h11M5.5 2v3M10.5 2v3" /></>,
  undo: <><path d="M5.5 3.5L2.5 6.5l3 3" /><path d="M2.8 6.5H10a3.6 3.6 0 010 7.2H6" /></>,
  redo: <><path d="M10.5 3.5l3 3-3 3" /><path d="M13.2 6.5H6a3.6 3.6 0 000 7.2h4" /></>,
  share: <><path d="M6.8 9.2a2.6 2.6 0 003.7 0l2.3-2.3a2.6 2.6 0 00-3.7-3.7l-.9.9" /><path d="M9.2 6.8a2.6 2.6 0 00-3.7 0L3.2 9.1a2.6 2.6 0 003.7 3.7l.9-.9" /></>,
  moon: <path d="M13 9.5A5.5 5.5 0 016.5 3 5.5 5.5 0 1013 9.5z" />,
  sun: <><circle cx="8" cy="8" r="3" /><path d="M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1" /></>,
  contrast: <><circle cx="8" cy="8" r="5.6" /><path d="M8 2.4v11.2a5.6 5.6 0 000-11.2z" fill="currentColor" /></>,
  upload: <><path d="M8 10.5V3M5 5.6L8 2.8l3 2.8" /><path d="M2.5 10.5v3h11v-3" /></>,
  'chevron-down': <path d="M4 6l4 4 4-4" />,
  'chevron-up': <path d="M4 10l4-4 4 4" />,
  'chevron-right': <path d="M6 4l4 4-4 4" />,
  'chevron-left': <path d="M10 4L6 8l4 4" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  fit: <path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />,
  overview: <path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />,
  'expand-full': <path d="M9.5 2.5h4v4M6.5 13.5h-4v-4M13.5 2.5L9.4 6.6M2.5 13.5l4.1-4.1" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  pin: <path d="M6 2.5h4l-.5 4 2 2.5h-7l2-2.5zM8 9v4.5" />,
  hide: <><path d="M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4z" /><path d="M3 13L13 3" /></>,
  show: <><path d="M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4z" /><circle cx="8" cy="8" r="1.8" /></>,
  swap: <path d="M5 13V3M2.5 5.5L5 3l2.5 2.5M11 3v10M8.5 10.5L11 13l2.5-2.5" />,
  filter: <path d="M2.5 3.5h11L9.5 8.5v4l-3 1.2V8.5z" />,
  copy: <><rect x="5.5" y="5.5" width="8" height="8" rx="1.5" /><path d="M3.5 10.5h-.3A1.2 1.2 0 012 9.3V3.2A1.2 1.2 0 013.2 2h6.1a1.2 1.2 0 011.2 1.2v.3" /></>,
  check: <path d="M3 8.5l3.2 3.2L13 4.8" />,
  warning: <><path d="M8 2.5L14.2 13.2H1.8z" /><path d="M8 6.5v3.2M8 11.4v.2" /></>,
  keyboard: <><rect x="1.8" y="4" width="12.4" height="8.4" rx="1.5" /><path d="M4.5 6.7h.2M7 6.7h.2M9.4 6.7h.2M11.6 6.7h.2M5 9.8h6" /></>,
  file: <><path d="M4 1.8h5L12.5 5.3v8.9H4z" /><path d="M9 1.8v3.5h3.5" /></>,
  folder: <path d="M2 12.8V3.6h4l1.5 1.8H14v7.4z" />,
  target: <><circle cx="8" cy="8" r="5.4" /><circle cx="8" cy="8" r="1.6" /></>,
  matrix: <><rect x="2.5" y="2.5" width="4.6" height="4.6" rx="1" /><rect x="8.9" y="2.5" width="4.6" height="4.6" rx="1" /><path d="M2.5 12.2h11M4.6 10.6v3.2M11.4 10.6v3.2" /></>,
  table: <><rect x="2" y="3" width="12" height="10" rx="1.2" /><path d="M2 6.4h12M2 9.7h12M6.2 6.4V13" /></>,
  more: <path d="M3.4 8h.2M7.9 8h.2M12.4 8h.2" strokeWidth="2" />,
  briefing: <><rect x="3" y="2.5" width="10" height="11.5" rx="1.3" /><path d="M5.8 6h4.4M5.8 8.6h4.4M5.8 11.2h2.4" /></>,
  lens: <><circle cx="5" cy="10.5" r="3.2" /><circle cx="11.2" cy="5" r="2" /><circle cx="12" cy="12" r="1.1" /></>,
  grip: <path d="M6 4h.2M9.8 4h.2M6 8h.2M9.8 8h.2M6 12h.2M9.8 12h.2" strokeWidth="2" />,
  external: <path d="M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13.5 2.5L7.8 8.2" />,
  retry: <><path d="M13 8a5 5 0 11-1.6-3.7" /><path d="M13.2 2v3h-3" /></>,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** A small line drawing in the colour of the text; hidden from assistive technology, so words must stand beside it. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}

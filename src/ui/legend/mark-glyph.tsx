import type { ReactNode } from 'react';
import type { Mark } from '../../scene/scene.ts';

const line = (d: string, more: object = {}) => <path d={d} strokeWidth="2" {...more} />;

const step = (under: string) => <><path className={under} d="M5 7H21" strokeWidth="10" strokeLinecap="round" />{line('M1 7H25')}<circle className="ink" cx="13" cy="7" r="6" /><text x="13" y="10.2" textAnchor="middle">1</text></>;

/** A mark as the canvas draws it; hue stands for nothing here, so that it is said of every class and kind. */
const drawings: Readonly<Record<Mark, ReactNode>> = {
  selected: <><circle className="marker-disc" cx="13" cy="7" r="7" /><circle className="ink" cx="13" cy="7" r="5.6" /><circle className="ground" cx="13" cy="7" r="4.4" stroke="none" /><circle className="ink2" cx="13" cy="7" r="2.6" /></>,
  asked: <><circle className="marker-disc" cx="13" cy="7" r="6.8" /><circle className="ink2" cx="13" cy="7" r="3.6" /></>,
  path: step('marker'),
  apart: step('quiet-marker'),
  others: <><g className="hue-0">{line('M1 7H25', { stroke: 'currentColor', strokeDasharray: '5 3' })}<rect x="7" y="1" width="12" height="12" rx="3" fill="currentColor" stroke="none" /></g><text x="13" y="10.2" textAnchor="middle">2</text></>,
  beside: line('M2 7H24', { strokeDasharray: '.1 4.3', strokeLinecap: 'round', strokeWidth: 1.9 }),
  unrealised: <>{line('M1 7H17', { strokeDasharray: '6 4' })}<path d="M25 7l-7-3.6v7.2z" strokeWidth="1.2" /></>,
  mutual: line('M1 7H25'),
  blocked: <><g className="contest">{line('M1 7H25', { strokeDasharray: '6 4' })}<circle className="ground" cx="13" cy="7" r="5.4" strokeWidth="1.4" /><path d="M11 5l4 4M11 9l4-4" strokeWidth="1.4" /></g></>,
  planned: <path d="M13 .9L19.1 7 13 13.1 6.9 7z" strokeWidth="1.5" strokeDasharray="2.4 1.6" />,
  context: <><circle cx="5.5" cy="7" r="4.4" strokeWidth="1.2" /><path className="faint" d="M11 7H25" strokeWidth="1.3" /></>,
  group: <rect className="hull" x="3" y="1" width="20" height="12" rx="5" />,
  weight: <><circle className="ink2" cx="4" cy="7" r="2.6" /><circle className="ink2" cx="12" cy="7" r="4.6" /><path d="M18 4.5H25" strokeWidth="1.2" /><path d="M18 9.5H25" strokeWidth="3" /></>,
};

export function MarkGlyph({ mark }: { readonly mark: Mark }) {
  return <svg className="quad-glyph mark-glyph" width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">{drawings[mark]}</svg>;
}

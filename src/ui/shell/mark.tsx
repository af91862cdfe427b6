/** The sign of Readout: three points and the highlighter. */
export function Mark() {
  return (
    <svg className="sign" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="1" y="11.2" width="18" height="6" rx="3" fill="var(--marker)" />
      <path d="M4 14L10 5l6 9" fill="none" stroke="var(--ink)" strokeWidth="1.8" />
      <circle cx="4" cy="14" r="2.6" fill="var(--ink)" />
      <circle cx="16" cy="14" r="2.6" fill="var(--ink)" />
      <path d="M10 1.4L13.4 4.8 10 8.2 6.6 4.8z" fill="var(--ink)" />
    </svg>
  );
}

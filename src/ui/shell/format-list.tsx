import { usePage } from './page.ts';

/** The formats that can be read, in words. */
export function FormatList() {
  const page = usePage();
  return (
    <ul className="formats">
      {page.formats.map((format) => (
        <li key={format.label}>
          <b>{format.label}</b>
          <span className="meta">{format.detail}</span>
        </li>
      ))}
    </ul>
  );
}

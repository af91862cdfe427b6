import { useSignal } from '../use-signal.ts';
import { Icon, type IconName } from '../widgets/icon.tsx';
import { Popover } from '../widgets/popover.tsx';
import { usePage } from './page.ts';
import { themes, type ThemePreference } from './theme.ts';

const words: Record<ThemePreference, { readonly label: string; readonly icon: IconName }> = {
  system: { label: 'Follow the system', icon: 'contrast' },
  light: { label: 'Light', icon: 'sun' },
  dark: { label: 'Dark', icon: 'moon' },
};

/** The choices of theme, as a list of toggles. */
export function ThemeChoices({ onChosen }: { readonly onChosen?: () => void }) {
  const { theme } = usePage();
  const preference = useSignal(theme.preference);
  return (
    <div role="group" aria-label="Theme">
      {themes.map((value) => (
        <button key={value} type="button" className="choice" aria-pressed={preference === value} onClick={() => { theme.preference.value = value; onChosen?.(); }}>
          <Icon name={words[value].icon} />
          <span>{words[value].label}</span>
          {preference === value && <span className="meta"><Icon name="check" size={14} /></span>}
        </button>
      ))}
    </div>
  );
}

export function ThemeSwitch() {
  const { theme } = usePage();
  const resolved = useSignal(theme.resolved);
  return (
    <Popover
      label="Theme"
      align="end"
      className="small-popover"
      trigger={(props) => (
        <button type="button" className="ib wide" aria-label="Theme" title="Theme" {...props}>
          <Icon name={resolved === 'dark' ? 'sun' : 'moon'} />
        </button>
      )}
    >
      {(close) => <ThemeChoices onChosen={close} />}
    </Popover>
  );
}

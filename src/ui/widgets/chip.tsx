import type { ComponentProps } from 'react';

interface ChipProps extends ComponentProps<'button'> {
  /** Given: a toggle button, on or off. */
  readonly on?: boolean;
  readonly look?: 'plain' | 'warn';
  readonly onPress?: () => void;
}

/** A small round-ended button; a toggle when `on` is given. */
export function Chip({ on, look = 'plain', onPress, className, children, ...rest }: ChipProps) {
  const classes = ['chip', on && 'on', look === 'warn' && 'warn', className].filter(Boolean).join(' ');
  return (
    <button type="button" className={classes} {...(on === undefined ? {} : { 'aria-pressed': on })} {...(onPress ? { onClick: onPress } : {})} {...rest}>
      {children}
    </button>
  );
}

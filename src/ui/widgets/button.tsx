import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: 'plain' | 'primary';
  readonly small?: boolean;
  readonly icon?: IconName;
}

/** A push button with words. */
export function Button({ variant = 'plain', small = false, icon, className, children, ...rest }: ButtonProps) {
  const classes = ['btn', small && 'sm', variant === 'primary' && 'primary', className].filter(Boolean).join(' ');
  return (
    <button type="button" className={classes} {...rest}>
      {icon && <Icon name={icon} size={small ? 14 : 15} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: IconName;
  /** Its name, also shown as the tooltip. */
  readonly label: string;
  /** A key that does the same, shown in the tooltip. */
  readonly keys?: string;
  readonly size?: number;
}

/** A button that is only a drawing; its name is read out and shown on hover. Unavailable buttons stay in the tab order. */
export function IconButton({ icon, label, keys, size = 16, className, disabled, onClick, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={className ? `ib ${className}` : 'ib'}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      {...(disabled ? { 'aria-disabled': true } : onClick ? { onClick } : {})}
      {...rest}
    >
      <Icon name={icon} size={size} />
    </button>
  );
}

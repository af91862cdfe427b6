import { Component, Suspense, type ReactNode } from 'react';
import { Button } from './button.tsx';

interface Props {
  /** What a person calls it: "The paths panel". */
  readonly name: string;
  readonly children: ReactNode;
}

/**
 * A part of the page whose script comes when it is needed. If the script cannot be fetched, or the part breaks, it says so in its own place
 * and the rest of the page lives on; the state is in the address, so that reloading loses nothing.
 */
export function Part({ name, children }: Props) {
  return (
    <Boundary name={name}>
      <Suspense fallback={null}>{children}</Suspense>
    </Boundary>
  );
}

class Boundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <section className="part-failed" role="alert" aria-label={`${this.props.name} failed`}>
        <p><b>{this.props.name} could not be shown.</b> {error.message}</p>
        <p className="meta">The address keeps what you see, so reloading the page loses nothing.</p>
        <p className="part-actions">
          <Button onClick={() => location.reload()}>Reload the page</Button>
          <Button onClick={() => this.setState({ error: null })}>Try again</Button>
        </p>
      </section>
    );
  }
}

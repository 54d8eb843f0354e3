import { Component, type ReactNode } from 'react';

export interface ErrorBoundaryProps {
  /** Shown in place of the children after one of them threw; `again` draws them anew. */
  readonly renderFault: (error: unknown, again: () => void) => ReactNode;
  /** A change of it draws the children anew: the place that is shown. */
  readonly place: string;
  readonly children: ReactNode;
}
interface State {
  readonly failed: { readonly error: unknown; readonly place: string } | null;
}

/** Keeps a fault in one part of the window from taking the rest with it. React knows no other form of it than a class. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: { error, place: '' } };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: State): State | null {
    if (state.failed === null || state.failed.place === props.place) return null;
    // The fault is noted with the place it came from; at another place it is over.
    return { failed: state.failed.place === '' ? { ...state.failed, place: props.place } : null };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    return this.props.renderFault(failed.error, () => this.setState({ failed: null }));
  }
}

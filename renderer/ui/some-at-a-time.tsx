import { Button } from '@fluentui/react-components';
import { useState } from 'react';

const step = 100;

export interface SomeAtATime<T> {
  readonly shown: readonly T[];
  /** How many are not drawn yet. */
  readonly left: number;
  readonly showMore: () => void;
}

/**
 * The first hundred of a long list, and more on asking; begins anew when `name` is another. `sought`: the place of what is
 * gone to, up to which the list is drawn; -1 where nothing is.
 */
export function useSomeAtATime<T>(all: readonly T[], name = '', sought = -1): SomeAtATime<T> {
  const [limit, setLimit] = useState({ name, count: step });
  const asked = limit.name === name ? limit.count : step;
  const count = Math.max(asked, Math.ceil((sought + 1) / step) * step);
  return {
    shown: all.length > count ? all.slice(0, count) : all,
    left: Math.max(0, all.length - count),
    showMore: () => setLimit({ name, count: count + step }),
  };
}

export interface MoreButtonProps extends Pick<SomeAtATime<unknown>, 'left' | 'showMore'> {
  /** Worded for how many come next. */
  readonly label: (count: number) => string;
}

export function MoreButton({ left, showMore, label }: MoreButtonProps) {
  if (left === 0) return null;
  return (
    <Button onClick={showMore} style={{ marginTop: '12px' }}>
      {label(Math.min(step, left))}
    </Button>
  );
}

import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const step = 100;

export interface SomeAtATime<T> {
  readonly shown: readonly T[];
  /** How many are not drawn yet. */
  readonly left: number;
  readonly showMore: () => void;
}

/** The first hundred of a long list, and more on asking; begins anew when `name` is another. */
export function useSomeAtATime<T>(all: readonly T[], name: string): SomeAtATime<T> {
  const [limit, setLimit] = useState({ name, count: step });
  const count = limit.name === name ? limit.count : step;
  return {
    shown: all.length > count ? all.slice(0, count) : all,
    left: Math.max(0, all.length - count),
    showMore: () => setLimit({ name, count: count + step }),
  };
}

export function MoreButton({ left, showMore }: Pick<SomeAtATime<unknown>, 'left' | 'showMore'>) {
  const { t } = useTranslation('assessment');
  if (left === 0) return null;
  return (
    <Button onClick={showMore} style={{ marginTop: '12px' }}>
      {t('more', { count: Math.min(step, left) })}
    </Button>
  );
}

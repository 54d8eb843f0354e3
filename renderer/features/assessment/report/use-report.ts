import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { flatBlocks, type ReportBlock } from '../../../../shared/report/report-block.ts';
import { reportOf } from '../../../../shared/report/report-sections.ts';
import type { ReportSource } from '../../../../shared/report/report-source.ts';
import type { ReportVariant } from '../../../../shared/report/report-variant.ts';

/** A heading of the first level and what stands under it; what stands before the first one is a part by itself. */
export interface ReportPart {
  /** '' before the first heading. */
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

export interface DrawnReport {
  readonly parts: readonly ReportPart[];
  readonly isWhole: boolean;
  /** Writes and draws the rest at once. */
  readonly finish: () => void;
}

/** How long the window may be kept from answering a key, in milliseconds. */
const turn = 12;

/** The report, written a little at a time, so that its beginning can be read while the rest comes. */
export function useReport(source: ReportSource, variant: ReportVariant): DrawnReport {
  const [drawn, setDrawn] = useState<Omit<DrawnReport, 'finish'>>(nothing);
  const rest = useRef<(most: number) => boolean>(() => true);

  useEffect(() => {
    const pieces = reportOf(source, variant)[Symbol.iterator]();
    let parts: readonly ReportPart[] = [];
    let isWhole = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = (most: number): boolean => {
      const begun = performance.now();
      while (!isWhole && performance.now() - begun < most) {
        const { value, done } = pieces.next();
        if (done) isWhole = true;
        else parts = withBlocks(parts, flatBlocks(value));
      }
      setDrawn({ parts, isWhole });
      return isWhole;
    };
    const goOn = (): void => {
      if (!write(turn)) timer = setTimeout(goOn);
    };
    rest.current = write;
    goOn();
    return () => clearTimeout(timer);
  }, [source, variant]);

  const finish = useCallback(() => flushSync(() => rest.current(Number.POSITIVE_INFINITY)), []);
  return { ...drawn, finish };
}

const nothing = { parts: [], isWhole: false };

/** The parts with more blocks; a part that gets none stays the same, so that it is not drawn again. */
function withBlocks(parts: readonly ReportPart[], blocks: readonly ReportBlock[]): readonly ReportPart[] {
  const next = [...parts];
  for (const block of blocks) {
    const begins = block.kind === 'heading' && block.level === 1;
    const last = next.at(-1);
    if (begins) next.push({ title: block.text, blocks: [block] });
    else if (last === undefined) next.push({ title: '', blocks: [block] });
    else next[next.length - 1] = { ...last, blocks: [...last.blocks, block] };
  }
  return next;
}

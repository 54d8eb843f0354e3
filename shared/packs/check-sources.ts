import type { Source } from './common.ts';
import { didYouMean, type PackProblem } from './pack-problem.ts';

interface Said {
  readonly source: string;
  readonly verified?: boolean | undefined;
}

/** No two entries of a list go by one name. */
export function checkUnique<T>(list: readonly T[], path: string, field: keyof T & string): PackProblem[] {
  const first = new Map<unknown, number>();
  return list.flatMap((entry, index) => {
    const earlier = first.get(entry[field]);
    if (earlier === undefined) {
      first.set(entry[field], index);
      return [];
    }
    const message = `“${String(entry[field])}” stands here twice: it is also ${path}[${earlier}]`;
    return [{ path: `${path}[${index}].${field}`, message }];
  });
}

/** Every statement names a source of the pack, and none is called verified on a source that is not. */
export function checkSaid(list: readonly Said[], path: string, sources: readonly Source[]): PackProblem[] {
  return list.flatMap((said, index) => checkSource(said, `${path}[${index}]`, sources));
}

export function checkSource(said: Said, path: string, sources: readonly Source[]): PackProblem[] {
  const source = sources.find(({ id }) => id === said.source);
  if (!source) {
    const message = `there is no source “${said.source}”.${didYouMean(
      said.source,
      sources.map(({ id }) => id),
    )}`;
    return [{ path: `${path}.source`, message }];
  }
  if (said.verified && !source.verified) {
    return [{ path: `${path}.verified`, message: `is true, though its source “${source.id}” is not verified` }];
  }
  return [];
}

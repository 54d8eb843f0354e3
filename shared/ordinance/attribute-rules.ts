/** What an attribute of a node or mark may hold in a file that we did not write. */
type Rule = (value: unknown) => boolean;

const isText =
  (longest: number): Rule =>
  (value) =>
    typeof value === 'string' && value.length <= longest;
const orNull =
  (rule: Rule): Rule =>
  (value) =>
    value === null || rule(value);
const isList =
  (longest: number, rule: Rule): Rule =>
  (value) =>
    Array.isArray(value) && value.length <= longest && value.every(rule);
const isCount =
  (least: number, most: number): Rule =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

const rules: Readonly<Record<string, Rule>> = {
  id: orNull(isText(64)),
  num: orNull(isText(64)),
  tags: orNull(isList(32, isText(64))),
  to: isList(1000, isText(64)),
  range: (value) => typeof value === 'boolean',
  form: (value) => value === 'full' || value === 'context',
  capital: (value) => typeof value === 'boolean',
  joined: (value) => value === 'and' || value === 'or',
  was: isText(2000),
  name: isText(200),
  file: orNull((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)),
  alt: isText(10_000),
  width: orNull(isCount(5, 100)),
  colspan: isCount(1, 1000),
  rowspan: isCount(1, 1000),
  colwidth: orNull(isList(1000, isCount(0, 100_000))),
  href: isText(2000),
};

/** The first attribute that the schema knows and whose value it cannot hold, else null; others are left out in parsing. */
export function badAttribute(attrs: unknown, known: Iterable<string>): string | null {
  if (attrs === undefined || attrs === null) return null;
  if (typeof attrs !== 'object' || Array.isArray(attrs)) return 'attrs';
  for (const name of known) {
    if (!Object.hasOwn(attrs, name)) continue;
    const rule = rules[name];
    if (rule !== undefined && !rule((attrs as Record<string, unknown>)[name])) return name;
  }
  return null;
}

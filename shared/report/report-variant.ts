/** `full`: the report. `large-print`: the same in large type. `plain`: a short one in plain words, in clear print. */
export const reportVariants = ['full', 'large-print', 'plain'] as const;
export type ReportVariant = (typeof reportVariants)[number];

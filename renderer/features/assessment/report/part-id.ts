/** The id of the heading of a part, by its place in the report from 0. */
export const partId = (at: number): string => `report-part-${at}`;

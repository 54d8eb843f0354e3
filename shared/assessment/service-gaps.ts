import { type ServiceProfile, servicePoints } from '../record/registers.ts';
import { type Gap, type Inquiry, labelOf } from './assessment-state.ts';
import { outermost } from './provisions-in-scope.ts';
import { taggedProvisions } from './tagged-provisions.ts';

/** Services that provisions set up and nobody has described, and what the descriptions lack. */
export function serviceGaps(inquiry: Inquiry): Gap[] {
  const { doc, registers } = inquiry;
  const covered = new Set(registers.services.flatMap(({ provisions }) => provisions.map((id) => outermost(doc, id))));
  const services = new Set((taggedProvisions(doc).bearing.get('service') ?? []).map((id) => outermost(doc, id)));
  const uncovered = [...services].filter((id) => !covered.has(id));
  return [
    ...uncovered.map((provision): Gap => {
      const label = labelOf(inquiry, provision);
      return {
        kind: 'register',
        provision,
        register: 'services',
        message: `The service of ${label} has no profile.`,
      };
    }),
    ...registers.services.flatMap((profile) =>
      profileGaps(profile).map(
        (message): Gap => ({ kind: 'register', register: 'services', entry: profile.id, message }),
      ),
    ),
  ];
}

/** How many of the points are not judged, or judged without reasons. */
export function openPoints({ points }: ServiceProfile): number {
  return servicePoints.filter((point) => {
    const said = points[point];
    return !said || said.judgement === null || said.reasons.trim() === '';
  }).length;
}

function profileGaps(profile: ServiceProfile): string[] {
  const open = openPoints(profile);
  const name = profile.service.trim() === '' ? 'a service without a name' : `the service “${profile.service}”`;
  return [
    ...(profile.service.trim() === '' ? ['A service profile has no name.'] : []),
    ...(profile.provisions.length === 0 ? [`The profile of ${name} is linked to no provision.`] : []),
    ...(open > 0
      ? [`The profile of ${name}: ${open} of ${servicePoints.length} points are not judged with reasons.`]
      : []),
  ];
}

/** What using the service costs a person in all; null where no amount is named. */
export function totalCost({ costs }: Pick<ServiceProfile, 'costs'>): number | null {
  if (costs.length === 0) return null;
  // Summed in hundredths, which amounts of money are whole numbers of.
  return costs.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100;
}

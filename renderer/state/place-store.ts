import { create } from 'zustand';

/** Where the cursor stands, in words ("section 3(1)(b)"); null where no provision is chosen. For the status line. */
export const usePlaceLabel = create<{ readonly label: string | null }>(() => ({ label: null }));

export function notePlaceLabel(label: string | null): void {
  if (usePlaceLabel.getState().label !== label) usePlaceLabel.setState({ label });
}

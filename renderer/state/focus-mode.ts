import { create } from 'zustand';

/** Whether only the text is shown, for as long as this window stands: whoever begins another day begins with all panes. */
export const useFocusMode = create<{ readonly isOn: boolean }>(() => ({ isOn: false }));

export function setFocusMode(isOn: boolean): void {
  useFocusMode.setState({ isOn });
}

// How a record panel reaches the list it stands beside: previous, next, close.
import { createContext, useContext } from 'react';

export type PanelControls = {
  previous: (() => void) | null;
  next: (() => void) | null;
  close: () => void;
};

export const PanelContext = createContext<PanelControls | null>(null);

/** The controls of the surrounding list, or null when the panel stands alone. */
export function usePanelControls(): PanelControls | null {
  return useContext(PanelContext);
}

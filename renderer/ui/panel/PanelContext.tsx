// How a record panel reaches the list it stands beside: previous, next, full size, close.
import { createContext, useContext } from 'react';

export type PanelControls = {
  /** Id of the record on view. */
  record: string | null;
  previous: (() => void) | null;
  next: (() => void) | null;
  /** The panel covers the list. */
  isFull: boolean;
  toggleFull: () => void;
  close: () => void;
};

export const PanelContext = createContext<PanelControls | null>(null);

/** The controls of the surrounding list, or null when the panel stands alone. */
export function usePanelControls(): PanelControls | null {
  return useContext(PanelContext);
}

// What pages may ask of the entry that stands around them.
import { createContext, useContext } from 'react';

export type EntryDoors = {
  /** Opens the sample college; `anew` throws its changes away first. */
  openSample: (anew: boolean) => void;
  /** Asks for the password and makes another recovery key. */
  askNewKey: () => void;
};

const nothing = () => undefined;
export const EntryContext = createContext<EntryDoors>({ openSample: nothing, askNewKey: nothing });

export const useEntryDoors = (): EntryDoors => useContext(EntryContext);

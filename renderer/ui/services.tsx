// What the vocabulary needs from outside (remembered preferences, files, address, names) without knowing who gives it.
import { createContext, type ReactNode, useContext } from 'react';

export type ExportColumn = { header: string; type: 'text' | 'number' | 'date' };
export type ExportRequest = {
  format: 'xlsx' | 'csv';
  title: string;
  columns: ExportColumn[];
  rows: (string | number | null)[][];
  /** Which records the rows are. */
  ids: string[];
};

/** What the address says about a list: which view, which filter (column → codes) and which record is open. */
export type ListSearch = {
  view?: string | undefined;
  filter?: Record<string, string[]> | undefined;
  open?: string | undefined;
};

export type StoredFile = { token: string; name: string; size: number };

export type Services = {
  readPreference: (key: string) => Promise<unknown>;
  writePreference: (key: string, value: unknown) => Promise<void>;
  /** Makes the table file and hands it to the user as a download. */
  exportTable: (request: ExportRequest) => Promise<void>;
  uploadFile: (file: File) => Promise<StoredFile>;
  /** A hook: the list part of the address and how to change it (replacing, without a history step). */
  useListSearch: () => readonly [ListSearch, (search: ListSearch) => void];
  /** True for a few seconds after another window changed something that this one reads. */
  wasChangedElsewhere: () => boolean;
  /** Printed at the head of every list. */
  collegeName: () => string;
  /** The host's day, `YYYY-MM-DD`, and this moment as a UTC ISO string: what a print carries. */
  today: () => string;
  now: () => string;
};

const ServicesContext = createContext<Services | null>(null);

/** Gives the vocabulary its services; the app and the tests each bring their own. */
export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext.Provider value={services}>{children}</ServicesContext.Provider>;
}

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('ServicesProvider is missing');
  return services;
}

// Gives the screen vocabulary what it needs from the host and from the address.
import { useLocation, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import { wasChangedElsewhere } from '../api/elsewhere.ts';
import { downloadFile, uploadFile } from '../api/files.ts';
import type { ListSearch, Services } from '../ui/services.tsx';

export const services: Services = {
  readPreference: async (key) => (await call('settings.getPreference', { key })).value,
  writePreference: async (key, value) => {
    // A preference is plain JSON; going through text drops what is undefined.
    await call('settings.setPreference', { key, value: JSON.parse(JSON.stringify(value)) });
  },
  exportTable: async (request) => {
    const { token, name } = await call('reports.exportTable', request, crypto.randomUUID());
    downloadFile(token, name);
  },
  uploadFile,
  useListSearch,
  wasChangedElsewhere,
  collegeName: () => heard.collegeName,
  today: () => heard.today,
  now: () => new Date().toISOString(),
};

const heard = { collegeName: '', today: new Date().toISOString().slice(0, 10) };

/** The college's name in the language in use and the host's day, for the head of printed lists. */
export function rememberContext(collegeName: string, today: string = heard.today): void {
  Object.assign(heard, { collegeName, today });
}

function useListSearch() {
  const search = useSearch({ strict: false }) as ListSearch & Record<string, unknown>;
  const navigate = useNavigate();
  const router = useRouter();
  const path = useLocation().pathname;
  const write = ({ view, filter, open }: ListSearch) => {
    // A page that is being left must not call its reader back.
    if (router.latestLocation.pathname !== path) return;
    const { view: _, filter: __, open: ___, ...rest } = search;
    const next = { ...rest, ...defined({ view, filter, open }) };
    void navigate({ to: '.', search: next as never, replace: true });
  };
  return [search, write] as const;
}

function defined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

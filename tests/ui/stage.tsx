// Puts components on a stage: language, theme, services in memory, and a host that answers what a test says.

import { notifications } from '@mantine/notifications';
import { type RenderResult, render } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { setAccess } from '../../renderer/api/access.ts';
import { setTransport } from '../../renderer/api/client.ts';
import { wasChangedElsewhere } from '../../renderer/api/elsewhere.ts';
import { createQueryClient } from '../../renderer/api/queries.tsx';
import { Providers } from '../../renderer/app/Providers.tsx';
import type { ExportRequest, ListSearch, Services } from '../../renderer/ui/services.tsx';
import { api, type Output } from '../../shared/api.ts';
import type { Reply } from '../../shared/contract.ts';
import type { Locale } from '../../shared/messages/translate.ts';

export type Answer = (input: any) => unknown;

export type Stage = RenderResult & {
  preferences: Map<string, unknown>;
  exported: ExportRequest[];
  /** The list part of the address as it stands now. */
  address: { current: ListSearch };
  go: (search: ListSearch) => void;
  calls: { path: string; input: unknown; jobId: string | undefined }[];
  changed: (tables: readonly string[] | null) => void;
  progress: (progress: any) => void;
};

export type StageOptions = {
  locale?: Locale;
  preferences?: Record<string, unknown>;
  search?: ListSearch;
  answers?: Record<string, Answer>;
  /** Who is at work; without it somebody who may do everything. */
  access?: Output<'access.state'>;
};

/** The program is open, in the hands of a coordinator. */
export const openTo: Output<'access.state'> = {
  phase: 'open',
  isSample: false,
  session: {
    accountId: '01990000-0000-7000-8000-000000000001',
    name: '顾文澜',
    loginName: 'guwenlan',
    role: 'coordinator',
    allowed: Object.entries(api).flatMap(([feature, calls]) => Object.keys(calls).map((name) => `${feature}.${name}`)),
  },
  waitSeconds: 0,
  idleMinutes: 10,
  mustChangePassword: false,
  recovery: { isConfirmed: true, asked: null },
  collegeName: { zh: '江澜职业技术学院', en: 'Jianglan College' },
  problem: null,
};

/** Renders with everything a page stands on. An answer that throws an error body is a refusal. */
export function stage(node: ReactNode, options: StageOptions = {}): Stage {
  giveTablesASize();
  notifications.clean();
  const preferences = new Map(Object.entries(options.preferences ?? {}));
  const exported: ExportRequest[] = [];
  const address = { current: options.search ?? {} };
  setAccess(options.access ?? openTo);
  const host = fakeHost(options.answers ?? {});
  let go: (search: ListSearch) => void = () => undefined;
  const services: Services = {
    readPreference: async (key) => preferences.get(key) ?? null,
    writePreference: async (key, value) => void preferences.set(key, JSON.parse(JSON.stringify(value))),
    exportTable: async (request) => void exported.push(request),
    uploadFile: async (file) => ({ token: 'token', name: file.name, size: file.size }),
    useListSearch: () => {
      const [search, setSearch] = useState(address.current);
      go = (next) => {
        address.current = next;
        setSearch(next);
      };
      return [search, go];
    },
    wasChangedElsewhere,
    collegeName: () => '江澜职业技术学院',
    today: () => '2026-11-24',
    now: () => '2026-11-24T01:42:00Z',
  };
  const view = render(
    <Providers
      client={createQueryClient()}
      services={services}
      locale={options.locale ?? 'zh'}
      scheme="light"
      env="test"
    >
      {node}
    </Providers>,
  );
  return { ...view, preferences, exported, address, go: (search) => go(search), ...host };
}

export function fakeHost(answers: Record<string, Answer>) {
  const calls: Stage['calls'] = [];
  const changed = new Set<(tables: readonly string[] | null) => void>();
  const progress = new Set<(value: any) => void>();
  setTransport({
    call: async (path, input, jobId): Promise<Reply> => {
      calls.push({ path, input, jobId });
      const answer = answers[path];
      if (!answer) return { ok: false, error: { code: 'notFound', key: 'error.noSuchCall', params: {} } };
      try {
        return { ok: true, value: await answer(input) };
      } catch (error) {
        return { ok: false, error: error as any };
      }
    },
    onChanged: (listener) => {
      changed.add(listener);
      return () => void changed.delete(listener);
    },
    onProgress: (listener) => {
      progress.add(listener as any);
      return () => void progress.delete(listener as any);
    },
  });
  return {
    calls,
    changed: (tables: readonly string[] | null) => {
      for (const listener of changed) listener(tables);
    },
    progress: (value: any) => {
      for (const listener of progress) listener(value);
    },
  };
}

/** happy-dom lays nothing out, and virtual rows are only drawn where there is room. */
function giveTablesASize(): void {
  for (const name of ['offsetHeight', 'clientHeight'] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => 400 });
  }
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 1200 });
}

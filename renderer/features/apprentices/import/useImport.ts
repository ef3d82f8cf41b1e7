// The import in progress: its session at the host, the step of the wizard, and every call that changes it.
import { useCallback, useState } from 'react';
import type { Input } from '../../../../shared/api.ts';
import type {
  ImportCounts,
  PreviewRow,
  ReportDetail,
  Summary,
} from '../../../../shared/features/apprentices/import.schema.ts';
import type { RosterField } from '../../../../shared/features/apprentices/roster.columns.ts';
import { type AppError, asAppError } from '../../../api/AppError.ts';
import { call } from '../../../api/client.ts';
import { useJob } from '../../../api/commands.ts';
import { downloadFile } from '../../../api/files.ts';
import { useLocale } from '../../../ui/i18n.tsx';
import { useReading } from './useReading.ts';

export type Step = 0 | 1 | 2 | 3;
export type Result = {
  reportId: string | null;
  commandId: string | null;
  counts: ImportCounts;
  made: ReportDetail['made'];
  isUndone: boolean;
};
/** A line as it became by the last edit, so that the table need not wait for reading it. */
export type Edited = { version: number; row: PreviewRow };

type State = {
  step: Step;
  summary: Summary | null;
  edited: Edited | null;
  result: Result | null;
  error: AppError | null;
  busy: boolean;
  /** The file at the host, and which of its sheets are imported already. */
  file: string;
  doneSheets: readonly number[];
};
type Attempt = <T>(work: () => Promise<T>) => Promise<T | null>;
type Patch = (change: Partial<State>) => void;
const START: State = {
  step: 0,
  summary: null,
  edited: null,
  result: null,
  error: null,
  busy: false,
  file: '',
  doneSheets: [],
};

export function useImport() {
  const { locale } = useLocale();
  const [state, setState] = useState(START);
  const reading = useReading();
  const committing = useJob('rosterImport.commit');
  const patch = useCallback<Patch>((change) => setState((old) => ({ ...old, ...change })), []);
  const attempt = useAttempt(patch);
  const { summary, result } = state;
  const session = summary?.session ?? '';
  const { start: startReading } = reading;
  const read = useCallback(
    (file: string, sheet?: number) =>
      attempt(async () => {
        const first = await startReading({ file });
        const other = sheet !== undefined && sheet !== first.sheet;
        const next = other ? await call('rosterImport.setSource', { session: first.session, sheet }) : first;
        patch({ summary: next, edited: null, result: null, step: needsLook(next) ? 1 : 2, file });
        if (sheet === undefined) patch({ doneSheets: [] });
      }),
    [attempt, patch, startReading],
  );
  const commit = () =>
    attempt(async () => {
      if (!summary) return;
      const done = await committing.start({ session, expect: summary.counts });
      patch({ result: { ...done, isUndone: false }, step: 3, doneSheets: [...state.doneSheets, summary.sheet] });
    });
  const undo = () =>
    attempt(async () => {
      if (!result?.commandId) return;
      await call('activity.undo', { commandId: result.commandId });
      patch({ result: { ...result, isUndone: true } });
    });
  const saveRejected = () =>
    attempt(async () => {
      const { token, name } = await call('rosterImport.rejected', { session, language: locale });
      downloadFile(token, name);
    });
  const setStep = (step: Step) => patch({ step });
  const restart = () => setState(START);
  const edits = editsOf(session, attempt, patch);
  return { ...state, ...edits, read, commit, undo, saveRejected, setStep, restart, reading, committing };
}

export type ImportState = ReturnType<typeof useImport>;

/** Runs a call; its refusal stands in the page until the next one. */
function useAttempt(patch: Patch): Attempt {
  return useCallback(
    async (work) => {
      patch({ busy: true, error: null });
      try {
        return await work();
      } catch (cause) {
        const failure = asAppError(cause);
        if (failure.code !== 'cancelled') patch({ error: failure });
        return null;
      } finally {
        patch({ busy: false });
      }
    },
    [patch],
  );
}

/** The calls that change the session: source, columns, names, cells and lines. */
function editsOf(session: string, attempt: Attempt, patch: Patch) {
  const change = (work: () => Promise<Summary>) => attempt(async () => patch({ summary: await work() }));
  const changeRow = (work: () => Promise<{ summary: Summary; row: PreviewRow }>) =>
    attempt(async () => {
      const { summary, row } = await work();
      patch({ summary, edited: { version: summary.version, row } });
    });
  return {
    setSource: (source: Omit<Input<'rosterImport.setSource'>, 'session'>) =>
      change(() => call('rosterImport.setSource', { session, ...source })),
    setMapping: (column: number, field: RosterField | null) =>
      change(() => call('rosterImport.setMapping', { session, column, field })),
    setChoice: (ref: string, use: string) => change(() => call('rosterImport.setChoice', { session, ref, use })),
    setCell: (row: number, field: RosterField, text: string) =>
      changeRow(() => call('rosterImport.setCell', { session, row, field, text })),
    setRow: (row: number, decision: PreviewRow['decision']) =>
      changeRow(() => call('rosterImport.setRow', { session, row, decision })),
  };
}

/** Whether the columns deserve a look before the lines do. */
export function needsLook({ columns, header, encodingGuessed }: Summary): boolean {
  const has = (field: RosterField) => columns.some((column) => column.field === field);
  const doubtful = columns.some(({ reason }) => reason === 'position');
  return header === null || doubtful || encodingGuessed || !has('studentNumber') || !has('name') || !has('cohort');
}

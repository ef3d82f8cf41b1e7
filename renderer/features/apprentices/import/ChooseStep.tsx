// First step: a file is dropped or chosen, or cells are pasted from Excel; below, what was imported before.
import { useCallback, useEffect } from 'react';
import { uploadFile } from '../../../api/files.ts';
import { useAttempt } from '../../../ui/dialogs/useAttempt.tsx';
import { FileDrop } from '../../../ui/files/FileDrop.tsx';
import { useT } from '../../../ui/i18n.tsx';
import { Kbd } from '../../../ui/marks/Kbd.tsx';
import { Reports } from './Reports.tsx';
import type { ImportState } from './useImport.ts';

export function ChooseStep({ state }: { state: ImportState }) {
  const t = useT();
  const paste = usePaste(state);
  return (
    <div className="jx-imp-choose">
      <FileDrop
        accept=".xlsx,.xls,.csv,.txt"
        hint="rosterImport.dropHint"
        onFile={({ token }) => void state.read(token)}
      />
      <label className="jx-imp-paste">
        <span>
          {t('rosterImport.pasteHint')} <Kbd>Ctrl V</Kbd>
        </span>
        <textarea
          rows={2}
          aria-label={t('rosterImport.pasteLabel')}
          value=""
          readOnly
          onPaste={(event) => {
            event.preventDefault();
            event.stopPropagation();
            paste(event.clipboardData.getData('text/plain'));
          }}
        />
      </label>
      <p className="jx-imp-promise">{t('rosterImport.promise')}</p>
      <Reports />
    </div>
  );
}

/** Pasted cells become a small text file, read like any other; pasting works anywhere on the page. */
function usePaste(state: ImportState): (text: string) => void {
  const t = useT();
  const { read } = state;
  const attempt = useAttempt();
  const paste = useCallback(
    (text: string) => {
      if (text.trim() === '') return;
      const file = new File([text], `${t('rosterImport.pastedName')}.txt`, { type: 'text/plain' });
      void attempt(() => uploadFile(file)).then((stored) => stored && read(stored.token));
    },
    [t, read, attempt],
  );
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement) return;
      paste(event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [paste]);
  return paste;
}

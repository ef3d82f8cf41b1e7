// Takes one file, dropped or chosen, gives it to the host and hands back its token.
import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useFormat, useT } from '../i18n.tsx';
import { Severity } from '../marks/Severity.tsx';
import { type StoredFile, useServices } from '../services.tsx';
import { asUiError, type UiError } from '../states/ErrorState.tsx';
import './files.css';

export type FileDropProps = {
  /** For the system's dialog only, such as `.xlsx,.csv`: what a file is, the host decides by its content. */
  accept?: string;
  hint?: MessageKey;
  onFile: (file: StoredFile) => void;
  /** Gets the file itself as well, for what is read in the page. */
  onRaw?: (file: File) => void;
  compact?: boolean;
  /** MB. */
  limit?: number;
};

type State = { busy: string | null; error: UiError | null };

export function FileDrop({ accept, hint, onFile, onRaw, compact = false, limit = 60 }: FileDropProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [{ busy, error }, take] = useTakeFile(limit, onFile, onRaw);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void take(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition to the button inside
    <div
      className="jx-drop"
      data-over={over}
      data-compact={compact}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>
        {t('ui.dropHere')}{' '}
        <Button
          variant="default"
          leftSection={<IconUpload size={15} />}
          loading={busy !== null}
          onClick={() => input.current?.click()}
        >
          {t('ui.chooseFile')}
        </Button>
      </span>
      {hint && <span>{t(hint)}</span>}
      {busy !== null && <span role="status">{t('ui.uploading', { name: busy })}</span>}
      {error && (
        <span role="alert">
          <Severity level="warn" /> {t(error.key, error.params)}
        </span>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={t('ui.chooseFile')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
          if (file) void take(file);
        }}
      />
    </div>
  );
}

function useTakeFile(limit: number, onFile: (file: StoredFile) => void, onRaw?: (file: File) => void) {
  const { uploadFile } = useServices();
  const format = useFormat();
  const [state, setState] = useState<State>({ busy: null, error: null });
  const take = async (file: File) => {
    const size = file.size / 1024 / 1024;
    if (size > limit) {
      const params = { name: file.name, size: format.number(size, 1), limit };
      return setState({ busy: null, error: { key: 'ui.fileTooBig', params } });
    }
    setState({ busy: file.name, error: null });
    try {
      onRaw?.(file);
      const stored = await uploadFile(file);
      setState({ busy: null, error: null });
      onFile(stored);
    } catch (error) {
      setState({ busy: null, error: asUiError(error) });
    }
  };
  return [state, take] as const;
}

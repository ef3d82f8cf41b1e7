// A sentence about what was done with the word that takes it back.
import { useT } from '../i18n.tsx';

export function UndoToast({ text, undo }: { text: string; undo?: (() => unknown) | undefined }) {
  const t = useT();
  return (
    <span>
      {text}{' '}
      {undo && (
        <button type="button" className="jx-link" onClick={() => void undo()}>
          {t('ui.undo')}
        </button>
      )}
    </span>
  );
}

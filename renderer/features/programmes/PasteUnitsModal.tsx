// Takes competence units pasted from a spreadsheet, showing at once what will be written and what cannot.
import { Button, Modal, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { unitsFromPaste } from '../../../shared/features/programmes/unitsPaste.ts';
import { useCommand } from '../../api/commands.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Findings } from '../../ui/panel/Findings.tsx';

export function PasteUnitsModal({ standardId, onClose }: { standardId: string; onClose: () => void }) {
  const t = useT();
  const attempt = useAttempt();
  const paste = useCommand('programmes.pasteUnits');
  const [text, setText] = useState('');
  const { units, problems } = useMemo(() => unitsFromPaste(text), [text]);
  const go = async () => {
    const done = await attempt(
      () => paste.run({ standardId, units }),
      ({ added, changed }) => ({ key: 'programmes.pasted', params: { added, changed } }),
    );
    if (done) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('programmes.paste')}
      size={760}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className="jx-paste">
        <p className="jx-plain">{t('programmes.pasteHint')}</p>
        <Textarea
          aria-label={t('programmes.pasteHere')}
          placeholder={t('programmes.pasteHere')}
          rows={8}
          wrap="off"
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Findings
          items={problems.map(({ line, key, params }) => ({
            id: `${line}`,
            severity: 'warn',
            text: `${t('programmes.pasteLine', { line })}${t(key, params)}`,
          }))}
        />
        {units.length > 0 && (
          <table className="jx-unit-lines">
            <tbody>
              {units.map((unit) => (
                <tr key={unit.code}>
                  <td>{unit.code}</td>
                  <td>{unit.titleZh}</td>
                  <td className="jx-number">{unit.weeks}</td>
                  <td>{unit.requires.join(' ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className="jx-paste-foot">
          <Button disabled={units.length === 0} loading={paste.busy} onClick={() => void go()}>
            {t('programmes.pasteGo', { n: units.length })}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

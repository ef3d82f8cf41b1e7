// Printing the board as it stands and writing it as a workbook; Ctrl P and Ctrl E.
import { useEffect, useState } from 'react';
import { useJob } from '../../api/commands.ts';
import { downloadFile } from '../../api/files.ts';
import { useActions } from '../../ui/actions/registry.tsx';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { useLocale } from '../../ui/i18n.tsx';
import type { ColourBy } from './BoardContext.tsx';
import type { Paper } from './Toolbar.tsx';
import { weekOf, type Zoom } from './timeline.ts';
import type { Model } from './useBoard.ts';
import type { Scroll } from './useScroll.ts';

type Shown = { zoom: Zoom; colourBy: ColourBy };

export function useOutput(model: Model, { zoom, colourBy }: Shown, { scroller }: Scroll) {
  const { locale } = useLocale();
  const toast = useToast();
  const job = useJob('rotations.export');
  const [paper, setPaper] = useState<{ size: Paper; from: number } | null>(null);
  useEffect(() => {
    if (!paper) return;
    const done = () => setPaper(null);
    window.addEventListener('afterprint', done, { once: true });
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', done);
    };
  }, [paper]);
  /** From the first week in view. */
  const print = (size: Paper) => {
    const left = scroller.current?.scrollLeft ?? 0;
    setPaper({ size, from: weekOf((left * 7) / zoom + 3) * 7 });
  };
  const exportPlan = async () => {
    try {
      const { token } = await job.start({ version: model.board.version, language: locale, colourBy });
      await downloadFile(token);
    } catch (error) {
      toast.error(error);
    }
  };
  useActions([
    { id: 'rotations.print', label: 'rotations.printA4', run: () => print('A4'), shortcut: 'mod+p' },
    { id: 'rotations.export', label: 'rotations.exportXlsx', run: exportPlan, shortcut: 'mod+e' },
  ]);
  return { paper, print, exportPlan };
}

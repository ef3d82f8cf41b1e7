// The list with the record panel beside it: the panel's width is dragged; in full size and under 1200 px it covers the list.
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { isOwnEscape } from '../escape.ts';
import { useT } from '../i18n.tsx';
import './split.css';

export type SplitViewProps = {
  children: ReactNode;
  panel: ReactNode | null;
  width: number | undefined;
  /** The panel covers the list at any width. */
  isFull?: boolean;
  onWidth: (width: number) => void;
  onClose: () => void;
};

const narrowest = 360;
const widest = 560;
const usual = 404;

export function SplitView({ children, panel, width = usual, isFull = false, onWidth, onClose }: SplitViewProps) {
  const t = useT();
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? width;
  const closeOnEscape = (event: KeyboardEvent) => {
    if (!isOwnEscape(event)) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div
      className="jx-list-split"
      data-open={panel !== null}
      data-full={isFull}
      style={{ '--panel': `${shown}px` } as CSSProperties}
    >
      <section>{children}</section>
      {panel !== null && (
        <aside aria-label={t('ui.panel')} onKeyDown={closeOnEscape}>
          {!isFull && <Handle width={shown} onDrag={setDragged} onWidth={onWidth} />}
          <div className="jx-list-back">
            <Button variant="default" leftSection={<IconArrowLeft size={15} />} onClick={onClose}>
              {t('ui.backToList')}
            </Button>
          </div>
          {panel}
        </aside>
      )}
    </div>
  );
}

type HandleProps = { width: number; onDrag: (width: number | null) => void; onWidth: (width: number) => void };

function Handle({ width, onDrag, onWidth }: HandleProps) {
  const t = useT();
  const down = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget;
    const start = event.clientX + width;
    const at = (move: globalThis.PointerEvent) => clamp(start - move.clientX);
    const move = (next: globalThis.PointerEvent) => onDrag(at(next));
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', move);
    const stop = (last: globalThis.PointerEvent) => {
      handle.removeEventListener('pointermove', move);
      onWidth(at(last));
      onDrag(null);
    };
    handle.addEventListener('pointerup', stop, { once: true });
    handle.addEventListener('pointercancel', stop, { once: true });
  };
  const key = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? 16 : event.key === 'ArrowRight' ? -16 : 0;
    if (step === 0) return;
    event.preventDefault();
    onWidth(clamp(width + step));
  };
  return (
    <div
      className="jx-list-handle"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('ui.resizePanel')}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      onPointerDown={down}
      onKeyDown={key}
    />
  );
}

function clamp(width: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, width)));
}

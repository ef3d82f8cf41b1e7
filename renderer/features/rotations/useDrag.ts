// Dragging on the board: bars to other weeks or posts, their ends, new bars on empty weeks, required units from the tray.
import { type PointerEvent as ReactPointerEvent, type RefObject, useRef, useState } from 'react';
import type { Stay, World } from '../../../shared/features/rotations/rotations.world.ts';
import { freshStay } from './freshStay.ts';
import { NAME_WIDTH, weekOf, type Zoom } from './timeline.ts';

/** `index` -1: a stay that is not planned yet. `row` is where its ghost is drawn. */
export type Drag = { kind: 'move' | 'from' | 'to' | 'new' | 'copy' | 'tray'; index: number; stay: Stay; row: string };

export type DragHost = {
  world: World | null;
  zoom: Zoom;
  isEnabled: boolean;
  scroller: RefObject<HTMLDivElement | null>;
  /** Person and post that a row stands for, by its key. */
  rowAt: (key: string) => { person: number; post: number } | undefined;
  onPick: (row: string, day: number, index: number) => void;
  onDrop: (drag: Drag) => void;
};

/** What the pointer began with; `grip` is the day under it. */
type Start = {
  kind: Drag['kind'];
  index: number;
  stay: Stay;
  row: string;
  grip: number;
  x: number;
  y: number;
  hasMoved: boolean;
};

/** Moves under this many pixels are clicks. */
const SLACK = 4;

export function useDrag(host: DragHost) {
  const [drag, setDrag] = useState<Drag | null>(null);
  // Beside the state: a quick release comes before the last step is drawn.
  const latest = useRef<Drag | null>(null);
  const start = useRef<Start | null>(null);
  const show = (next: Drag | null) => {
    latest.current = next;
    setDrag(next);
  };
  const onPointerDown = (event: ReactPointerEvent) => {
    start.current = begin(host, event);
    if (start.current) host.scroller.current?.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: ReactPointerEvent) => {
    const from = start.current;
    if (!from || (!from.hasMoved && Math.hypot(event.clientX - from.x, event.clientY - from.y) < SLACK)) return;
    from.hasMoved = true;
    const row = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-row]')
      ?.dataset.row;
    const next = stepOf(
      from,
      dayUnder(host, event.clientX),
      row === undefined ? undefined : { key: row, at: host.rowAt(row) },
    );
    if (latest.current && isSame(latest.current, next)) return;
    show(next);
  };
  const end = (isDropped: boolean) => {
    const dropped = latest.current;
    start.current = null;
    show(null);
    if (isDropped && dropped) host.onDrop(dropped);
  };
  /** A required unit is picked up in the tray and followed until the button is released. */
  const startTray = (stay: Stay, row: string, event: ReactPointerEvent) => {
    if (!host.isEnabled) return;
    start.current = { kind: 'tray', index: -1, stay, row, grip: 0, ...origin(event) };
    host.scroller.current?.setPointerCapture(event.pointerId);
  };
  const cancel = () => end(false);
  const pointer = { onPointerDown, onPointerMove, onPointerUp: () => end(true), onPointerCancel: cancel };
  return { drag, startTray, pointer, cancel };
}

const origin = ({ clientX: x, clientY: y }: ReactPointerEvent) => ({ x, y, hasMoved: false });

/** Puts the focus under the pointer and answers what a drag from here would be. */
function begin(host: DragHost, event: ReactPointerEvent): Start | null {
  if (event.button !== 0 || !(event.target instanceof HTMLElement)) return null;
  const row = event.target.closest<HTMLElement>('[data-row]')?.dataset.row;
  if (row === undefined || event.target.closest('button, [role=rowheader]')) return null;
  const day = dayUnder(host, event.clientX);
  const index = Number(event.target.closest<HTMLElement>('[data-stay]')?.dataset.stay ?? -1);
  host.onPick(row, day, index);
  const begun = host.isEnabled && host.world ? startOf(host.world, host.rowAt(row), event, index, day) : null;
  return begun && { ...begun, row, ...origin(event) };
}

function dayUnder({ scroller, zoom }: DragHost, clientX: number): number {
  const box = scroller.current;
  if (!box) return 0;
  const x = clientX - box.getBoundingClientRect().left - NAME_WIDTH + box.scrollLeft;
  return Math.floor((x * 7) / zoom);
}

const isSame = (a: Drag, b: Drag): boolean =>
  a.row === b.row && a.stay.from === b.stay.from && a.stay.to === b.stay.to && a.stay.post === b.stay.post;

function startOf(
  world: World,
  at: { person: number; post: number } | undefined,
  event: ReactPointerEvent,
  index: number,
  day: number,
): Omit<Start, 'row' | 'x' | 'y' | 'hasMoved'> | null {
  const stay = world.stays[index];
  if (stay) {
    const isCopy = event.ctrlKey || event.metaKey;
    const kind = isCopy ? 'copy' : (edgeUnder(event) ?? 'move');
    return { kind, index, stay, grip: day };
  }
  // A row of a post does not say whom a new stay would be for.
  if (!at || at.person < 0) return null;
  const monday = weekOf(day) * 7;
  return { kind: 'new', index: -1, stay: freshStay(at.person, monday), grip: monday };
}

/** Pixels at either end of a bar that take hold of its length. */
const EDGE = 7;

function edgeUnder(event: ReactPointerEvent): 'from' | 'to' | null {
  const bar = event.target instanceof HTMLElement ? event.target.closest('[data-stay]')?.getBoundingClientRect() : null;
  // A bar too short for two ends and a middle is only moved.
  if (!bar || bar.width < EDGE * 3) return null;
  if (event.clientX - bar.left < EDGE) return 'from';
  return bar.right - event.clientX < EDGE ? 'to' : null;
}

type Over = { key: string; at: { person: number; post: number } | undefined };

/** Where the stay would be with the pointer on this day: whole weeks, both ends kept in order. */
function stepOf(from: Start, day: number, over: Over | undefined): Drag {
  const { kind, index, stay, row } = from;
  const monday = weekOf(day) * 7;
  const base = { kind, index, row };
  if (kind === 'from') return { ...base, stay: { ...stay, from: Math.min(monday, weekOf(stay.to) * 7) } };
  if (kind === 'to') return { ...base, stay: { ...stay, to: Math.max(monday + 6, stay.from) } };
  if (kind === 'new')
    return { ...base, stay: { ...stay, from: Math.min(monday, from.grip), to: Math.max(monday, from.grip) + 6 } };
  const post = over?.at && over.at.post >= 0 ? over.at.post : stay.post;
  const target = over?.at && over.at.post >= 0 ? over.key : row;
  if (kind === 'tray') {
    const shift = monday - stay.from;
    return { ...base, row: target, stay: { ...stay, post, from: stay.from + shift, to: stay.to + shift } };
  }
  const shift = (weekOf(day) - weekOf(from.grip)) * 7;
  return { ...base, row: target, stay: { ...stay, post, from: stay.from + shift, to: stay.to + shift } };
}

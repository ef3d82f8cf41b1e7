// The saved views of a list as tabs with counts; own views can be added, renamed and deleted.
import { ActionIcon, Button, Menu, Popover, TextInput } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useConfirm } from '../dialogs/useConfirm.tsx';
import { type Translate, useT } from '../i18n.tsx';
import type { ListState } from './useListState.ts';
import type { View } from './views.ts';

type Lists = Pick<
  ListState<unknown>,
  'views' | 'view' | 'chooseView' | 'countOf' | 'isOwn' | 'addView' | 'renameView' | 'removeView'
> & { source: { rows: readonly unknown[] | undefined } };

export function SavedViews({ list }: { list: Lists }) {
  const t = useT();
  return (
    <div className="jx-views">
      <div role="tablist" aria-label={t('ui.views')} onKeyDown={(event) => moveTab(event, list)}>
        {list.views.map((view) => (
          <button
            key={view.id}
            type="button"
            role="tab"
            aria-selected={view.id === list.view.id}
            tabIndex={view.id === list.view.id ? 0 : -1}
            onClick={() => list.chooseView(view.id)}
          >
            {viewName(view, t)}
            {list.source.rows && <span>{list.countOf(view)}</span>}
          </button>
        ))}
      </div>
      {list.isOwn(list.view.id) && <OwnViewMenu key={list.view.id} list={list} />}
      <NamePopover label={t('ui.addView')} initial="" onName={list.addView}>
        {(open) => (
          <ActionIcon aria-label={t('ui.addView')} title={t('ui.addView')} onClick={open}>
            <IconPlus size={16} />
          </ActionIcon>
        )}
      </NamePopover>
    </div>
  );
}

/** The words of a view: the page's own in the language in use, the user's as written. */
export function viewName(view: View, t: Translate): string {
  return 'key' in view.label ? t(view.label.key, view.label.params) : view.label.name;
}

function moveTab(event: KeyboardEvent<HTMLDivElement>, list: Lists): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const index = list.views.findIndex((view) => view.id === list.view.id);
  const at = (index + step + list.views.length) % list.views.length;
  const target = list.views[at];
  if (!target) return;
  list.chooseView(target.id);
  event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus();
}

function OwnViewMenu({ list }: { list: Lists }) {
  const t = useT();
  const confirm = useConfirm();
  const name = viewName(list.view, t);
  const remove = async () => {
    const sure = await confirm({
      title: 'ui.deleteView',
      text: 'ui.deleteViewText',
      params: { name },
      action: 'ui.delete',
    });
    if (sure) list.removeView(list.view.id);
  };
  return (
    <NamePopover label={t('ui.rename')} initial={name} onName={(next) => list.renameView(list.view.id, next)}>
      {(rename) => (
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={t('ui.viewMenu', { name })}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={rename}>{t('ui.rename')}</Menu.Item>
            <Menu.Item onClick={() => void remove()}>{t('ui.delete')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </NamePopover>
  );
}

export type NamePopoverProps = {
  label: string;
  initial: string;
  onName: (name: string) => void;
  children: (open: () => void) => React.ReactNode;
};

/** Asks for the name of a view at the place where it was asked for. */
export function NamePopover({ label, initial, onName, children }: NamePopoverProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState(initial);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    setOpened(false);
    onName(name.trim());
    setName('');
  };
  const open = () => {
    setName(initial);
    setOpened(true);
  };
  return (
    // Without roles: the target is only the place, the button inside it says what it does.
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withRoles={false} position="bottom-start">
      <Popover.Target>
        <span>{children(open)}</span>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={save} style={{ display: 'flex', gap: 8, alignItems: 'end' }}>
          <TextInput
            label={label}
            placeholder={t('ui.viewName')}
            value={name}
            maxLength={40}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit">{t('ui.save')}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

// A button and a menu made of actions; one that cannot run says why.
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useT } from '../i18n.tsx';
import type { Action } from './registry.tsx';

export type ActionButtonProps = { action: Action; primary?: boolean };

/** Disabled, it keeps the focus and shows its reason on hover and focus. */
export function ActionButton({ action, primary = false }: ActionButtonProps) {
  const t = useT();
  const { icon: Icon, disabledReason } = action;
  const button = (
    <Button
      variant={primary ? 'filled' : 'default'}
      leftSection={Icon && <Icon size={15} />}
      {...(disabledReason ? { 'data-disabled': true } : {})}
      aria-disabled={!!disabledReason}
      onClick={() => !disabledReason && void action.run()}
    >
      {t(action.label, action.params)}
    </Button>
  );
  return disabledReason ? <Tooltip label={disabledReason}>{button}</Tooltip> : button;
}

/** The rest of the actions behind three dots. */
export function ActionMenu({ actions }: { actions: readonly Action[] }) {
  const t = useT();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('ui.more')}>
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ id, label, params, icon: Icon, run, disabledReason }) => (
          <Menu.Item
            key={id}
            leftSection={Icon && <Icon size={15} />}
            disabled={!!disabledReason}
            onClick={() => void run()}
          >
            {t(label, params)}
            {disabledReason ? ` (${disabledReason})` : ''}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

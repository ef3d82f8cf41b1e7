// The restore wizard as a page of the settings.
import { useGo } from '../../ui/actions/Link.tsx';
import { RestoreWizard } from './RestoreWizard.tsx';

export function RestorePage() {
  const go = useGo();
  return <RestoreWizard onCancel={() => go('/settings/backups')} onDone={() => go('/')} />;
}

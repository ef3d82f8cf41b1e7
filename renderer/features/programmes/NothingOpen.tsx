// A page of one record, opened without one: where to choose it.
import { Link } from '../../ui/actions/Link.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Page } from '../../ui/pages/Page.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';

export function NothingOpen() {
  const t = useT();
  return (
    <Page title="programmes.title">
      <EmptyState text="programmes.nothingOpen" action={<Link to="/programmes">{t('programmes.title')}</Link>} />
    </Page>
  );
}

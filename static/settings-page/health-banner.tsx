import Button from '@atlaskit/button/new';
import { useCallback } from 'react';
import { call } from '../shared/call';
import { useReply } from '../shared/use-reply';
import { bannerText, isNamed } from './health/model';
import { useGoTo } from './place-in-page';
import { useSetUp } from './set-up-state';

/**
 * Says at the top of the page that something the set-up names is gone, and how many checks cannot tell because of it. Nothing where
 * nothing is missing, or where that is not known: Health tells why.
 */
export function HealthBanner() {
  const { setUp } = useSetUp();
  // Before anything is in force nothing is looked at.
  return setUp.inForce === null ? null : <Banner key={setUp.inForce.version} />;
}

function Banner() {
  const { draft } = useSetUp();
  const goTo = useGoTo();
  const { state } = useReply(useCallback(() => call('health'), []));
  if (state.phase !== 'ready' || state.value.missing.length === 0) return null;
  const { missing } = state.value;
  const mended = missing.every((part) => !isNamed(draft, part));
  return (
    <div className="notice notice-warning" role="status" data-testid="health-banner" data-missing={missing.length}>
      <p>
        {bannerText(missing)}
        {mended && ' The draft has a replacement, which counts once it is in force.'}
      </p>
      <Button spacing="compact" onClick={() => goTo(mended ? 'switch-on' : 'health')} testId="health-banner-go">
        {mended ? 'Put it in force' : 'See what is missing'}
      </Button>
    </div>
  );
}

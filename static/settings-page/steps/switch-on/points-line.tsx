import type { PointsView } from '../../../../src/contract';
import { number } from '../../../shared/figures';
import { useSetUp } from '../../set-up-state';

/** Points of Jira's API this hour: used, left, and when they are all there again. */
export function PointsLine({ points: { used, limit, left, resetsAt } }: { points: PointsView }) {
  const { reader } = useSetUp();
  const at = Date.parse(resetsAt);
  const time = Number.isNaN(at)
    ? null
    : new Intl.DateTimeFormat(reader.locale, { timeStyle: 'short', timeZone: reader.timeZone }).format(at);
  return (
    <p className="points subtle" data-testid="points" data-used={used} data-left={left}>
      This hour {number(used, reader)} of {number(limit, reader)} points used, {number(left, reader)} left
      {time !== null && `; all are there again at ${time}`}.
    </p>
  );
}

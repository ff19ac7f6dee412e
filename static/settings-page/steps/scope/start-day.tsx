import Heading from '@atlaskit/heading';
import { useId, useState } from 'react';
import { PartProblems } from '../../part-problems';
import { useSetUp } from '../../set-up-state';
import { dayIn, startOf, withStart, wrongWithStart } from './scope-model';

/** From when on records are assessed: everything, or what was closed on or after a day. */
export function StartDay() {
  const id = useId();
  const { draft, setUp, change } = useSetUp();
  const { timeZone } = setUp.site;
  const today = dayIn(new Date(), timeZone);
  const from = startOf(draft);
  // What is typed may be no day yet: it stays here until it is one.
  const [pending, setPending] = useState<string | null>(null);
  const choosing = from !== null || pending !== null;
  const typed = pending ?? from ?? today;
  const wrong = choosing ? wrongWithStart(typed, today) : null;
  const choose = (day: string | null) => {
    const kept = day === null || wrongWithStart(day, today) === null;
    setPending(kept ? null : day);
    if (kept) change((now) => withStart(now, day));
  };
  return (
    <section className="card" aria-label="Assess from">
      <Heading size="small" as="h3">
        Assess from
      </Heading>
      <fieldset className="field">
        <legend className="hidden-visually">Which records are assessed</legend>
        <label className="choice">
          <input type="radio" name="start" data-testid="start-everything" checked={!choosing} onChange={() => choose(null)} />
          Everything, however old
        </label>
        <label className="choice">
          <input type="radio" name="start" data-testid="start-day" checked={choosing} onChange={() => choose(today)} />
          Records that were closed on or after a day, and all open ones
        </label>
      </fieldset>
      {choosing && (
        <div className="field start-day">
          <label className="field-label" htmlFor={id}>
            First day ({timeZone})
          </label>
          <input
            id={id}
            type="date"
            className="select"
            max={today}
            value={typed}
            required
            aria-invalid={wrong !== null}
            aria-describedby={`${id}-problems`}
            data-testid="start-date"
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <div id={`${id}-problems`}>
            {wrong !== null && (
              <p className="part-problem small" role="alert">
                {wrong}
              </p>
            )}
            <PartProblems path="settings.assessFrom" />
          </div>
          <p className="subtle small">
            Use the day your organization began to work by the standard: what was closed before is not held against it.
          </p>
        </div>
      )}
    </section>
  );
}

import Heading from '@atlaskit/heading';
import { ProjectScope } from './scope/project-scope';
import { SampleLine } from './scope/sample-line';
import { ServiceScope } from './scope/service-scope';
import { StartDay } from './scope/start-day';

/** Step 3: which projects and services count, and from when on. */
export function ScopeStep() {
  return (
    <>
      <div className="view-head">
        <Heading size="medium" as="h2">
          Scope
        </Heading>
        <p className="subtle">
          Which projects and services count, and from when on. What is left out has a reason, as an auditor will ask for it.
        </p>
        <SampleLine />
      </div>
      <ProjectScope />
      <ServiceScope />
      <StartDay />
    </>
  );
}

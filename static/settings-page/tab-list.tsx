import { Tab, Tabs } from '../shared/tabs';
import { useGoTo } from './place-in-page';
import { STEPS, TABS, type PlaceId } from './places';
import { useSetUp } from './set-up-state';

/** The parts of the page. Health and history are of what is in force, so they come with it. */
export function TabList({ at }: { at: PlaceId }) {
  const { setUp } = useSetUp();
  const goTo = useGoTo();
  const atStep = STEPS.some(({ id }) => id === at);
  const tabs = TABS.filter(({ id }) => setUp.inForce !== null || id === 'exchange');
  return (
    <Tabs label="Parts of the set-up">
      <Tab name="Set-up" testId="tab-set-up" chosen={atStep} onChoose={() => goTo('discover')} />
      {tabs.map(({ id, name }) => (
        <Tab key={id} name={name} testId={`tab-${id}`} chosen={id === at} onChoose={() => goTo(id)} />
      ))}
    </Tabs>
  );
}

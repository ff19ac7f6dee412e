import type { ServeOptions } from '../host/frame';
import { MANAGE_APPS } from '../host/frame/addresses';
import { JOURNEY_INCIDENT, PEOPLE, SWITCHER } from '../host/scenarios/demo';

/** What the pages need to know of the demo site: who there is to be, and what is worth a look. To be spread into the options of `serve`. */
export const demoTour: Omit<ServeOptions, 'port' | 'framePort'> = {
  people: SWITCHER,
  signInAs: PEOPLE.agent1.accountId,
  timeZone: 'Europe/Berlin',
  suggestions: [
    {
      title: 'Mend an incident',
      text: 'The panel says what is missing. Press the button of a hint, or set Category under Details, and watch the hint go.',
      href: `/browse/${JOURNEY_INCIDENT}`,
      as: PEOPLE.agent1.accountId,
    },
    {
      title: 'See where the desk stands',
      text: 'Conformance per requirement of clause 8.6.1, with its trend.',
      href: '/jira/dashboards/10000',
      as: PEOPLE.manager.accountId,
    },
    {
      title: 'Go through the whole standard',
      text: 'Choose a process; below it, 212 requirements clause by clause. Press Below target to see what to do first.',
      href: '/jira/projects/IT/apps/clausewise-project-page',
      as: PEOPLE.manager.accountId,
    },
    {
      title: 'Look as somebody without access',
      text: 'Neither Jira nor the app tells a visitor that the incident exists.',
      href: `/browse/${JOURNEY_INCIDENT}`,
      as: PEOPLE.outsider.accountId,
    },
    {
      title: 'Search for gaps',
      text: 'Two fields of the app say how many gaps an issue has, and which: columns, queues and filters can use them.',
      href: `/issues?jql=${encodeURIComponent('"ISO 20000 gaps" > 0 AND resolution is EMPTY ORDER BY "ISO 20000 gaps" DESC')}`,
      as: PEOPLE.agent1.accountId,
    },
  ],
};

/** The same for a site on which the app was installed a moment ago. */
export const freshTour: typeof demoTour = {
  people: SWITCHER,
  signInAs: PEOPLE.admin.accountId,
  timeZone: 'Europe/Berlin',
  justInstalled: true,
  suggestions: [
    {
      title: 'Set the app up',
      text: 'Get started leads through the set-up: what the site has, what would be checked, and a dry run before anything is switched on.',
      href: MANAGE_APPS,
      as: PEOPLE.admin.accountId,
    },
    {
      title: 'Look at an incident before that',
      text: 'The panel says that the app is not set up yet.',
      href: `/browse/${JOURNEY_INCIDENT}`,
      as: PEOPLE.agent1.accountId,
    },
  ],
};

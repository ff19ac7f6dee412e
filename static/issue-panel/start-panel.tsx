import { start } from '../shared/start';
import { textAt } from '../shared/place';
import { Panel } from './panel';

/** Puts the view of one issue on the page. `compact`: in Jira's narrow column beside the issue. */
export const startPanel = (compact: boolean): void =>
  start(({ extension, reader }) => {
    const id = textAt(extension, 'issue', 'id');
    const key = textAt(extension, 'issue', 'key');
    return (
      <Panel
        issue={{ id: id ?? key ?? '', key: key ?? id ?? '' }}
        serviceDesk={textAt(extension, 'project', 'type') === 'service_desk'}
        reader={reader}
        compact={compact}
      />
    );
  });

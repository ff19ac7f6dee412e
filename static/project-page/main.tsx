import { start } from '../shared/start';
import { textAt } from '../shared/place';
import { ProjectPage } from './project-page';

start(({ extension, reader, viewer }) => (
  <ProjectPage
    project={textAt(extension, 'project', 'id') ?? ''}
    projectKey={textAt(extension, 'project', 'key')}
    viewer={viewer}
    reader={reader}
  />
));

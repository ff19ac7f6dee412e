import { start } from '../shared/start';
import { textAt } from '../shared/place';
import { ProjectPage } from './project-page';

start(({ extension, reader }) => (
  <ProjectPage project={textAt(extension, 'project', 'id') ?? ''} projectKey={textAt(extension, 'project', 'key')} reader={reader} />
));

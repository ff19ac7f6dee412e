import { start } from '../shared/start';
import { textAt } from '../shared/place';
import { ProjectSettings } from './project-settings';

start(({ extension, reader }) => <ProjectSettings project={textAt(extension, 'project', 'id') ?? ''} reader={reader} />);

import { start } from '../shared/start';
import { textAt } from '../shared/place';
import { Panel } from './panel';

start(({ extension, reader }) => (
  <Panel issue={textAt(extension, 'issue', 'key') ?? textAt(extension, 'issue', 'id') ?? ''} reader={reader} />
));

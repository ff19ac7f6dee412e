import { start } from '../shared/start';
import { SettingsPage } from './settings-page';

start(({ reader }) => <SettingsPage reader={reader} />);

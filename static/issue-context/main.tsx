import { startPanel } from '../issue-panel/start-panel';

startPanel(true);

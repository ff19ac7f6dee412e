import { startPanel } from './start-panel';

startPanel(false);

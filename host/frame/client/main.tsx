import '@atlaskit/css-reset';
import { createRoot } from 'react-dom/client';
import { switchFlagsOff } from '../atlaskit-flags';
import { App } from './app';
import { SiteProvider } from './site';
import './site.css';
import './pages.css';

switchFlagsOff();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <SiteProvider>
    <App />
  </SiteProvider>,
);

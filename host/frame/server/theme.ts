import getThemeHtmlAttrs from '@atlaskit/tokens/get-theme-html-attrs';
import getThemeStyles from '@atlaskit/tokens/get-theme-styles';
import { switchFlagsOff } from '../atlaskit-flags';
import type { ColorMode, SiteTheme } from '../contract';

const PARTS = { light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography', shape: 'shape', motion: 'motion' } as const;

/** Attributes and state of the light and the dark theme, made by Atlassian's own code. */
export const themes = (): Record<ColorMode, SiteTheme> => {
  switchFlagsOff();
  return { light: themeOf('light'), dark: themeOf('dark') };
};

const themeOf = (colorMode: ColorMode): SiteTheme => ({
  attributes: getThemeHtmlAttrs({ colorMode, ...PARTS }),
  state: { colorMode, ...PARTS },
});

/** The style sheet with every design token of both themes. */
export const tokenStyles = async (): Promise<string> => {
  switchFlagsOff();
  const styles = await getThemeStyles({ colorMode: 'auto', ...PARTS });
  return styles.map((style) => style.css).join('\n');
};

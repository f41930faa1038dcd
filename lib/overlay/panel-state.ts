/** How much of the help is open. */
export const panelStates = ['pill', 'card', 'details'] as const;
export type PanelState = (typeof panelStates)[number];

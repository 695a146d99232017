/** The few things that can be said of a comment without words, in the order in which they are offered. */
export const reactions = ['heart', 'laugh', 'surprise', 'sad', 'idea'] as const;
export type Reaction = (typeof reactions)[number];

export const isReaction = (text: string): text is Reaction => reactions.some((reaction) => reaction === text);

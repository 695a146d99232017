/** The shapes that pages show, as the archive and the newsroom give them; types only. */
export type { Right } from '../accounts/rights.ts';
export type { SharedText } from '../newsroom/telling/texts.ts';
export type { Comparison, Differing, SaidBy } from '../newsroom/telling/tell-story.ts';
export type { AddOutcome, ImportOutcome } from '../newsroom/door.ts';
export type { FrontCard } from '../newsroom/front/front-card.ts';
export type { AuthorRecord, Comment, CommentVersion, LogEntry, Notice, NoticeKind, Order, Place, Quote, ReportKind, Waiting } from '../archive/archive.ts';
export type { Correction, RelatedStory, StoryCard, StoryMember, StoryPage, StoryRef } from '../archive/stories/reader-stories.ts';
export type { ArticleCard, ArticleImage, ArticlePage, ArticleVersion, Discussion, Edition, FeedOverview, SearchHit, SnippetPiece, SourceRef, TagChange, TagDetails, TagOverview, TagRef, TrendingTag } from '../archive/archive.ts';

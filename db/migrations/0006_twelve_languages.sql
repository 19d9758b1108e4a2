ALTER TABLE "responses" DROP CONSTRAINT "responses_language";--> statement-breakpoint
ALTER TABLE "studies" DROP CONSTRAINT "studies_languages";--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_language" CHECK ("responses"."language" in ('fa', 'en', 'ar', 'ckb', 'az', 'tr', 'ur', 'ru', 'zh', 'de', 'fr', 'es'));--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_languages" CHECK ("studies"."languages" <@ array['fa', 'en', 'ar', 'ckb', 'az', 'tr', 'ur', 'ru', 'zh', 'de', 'fr', 'es'] and cardinality("studies"."languages") > 0);
# Everything a newcomer runs. Each goal is a script in scripts/, so that it can be read and run alone.
.PHONY: help demo test test-browser lint format docs tutorial pictures manual check-imports bench bench-full clean

help:            ## What can be made
	@sed -n 's/^\([a-z-]*\): *## /  make \1	/p' Makefile

demo:            ## Install what is missing, build, plan the example site into build/demo
	@scripts/demo

test:            ## Install what is missing, build, run every test, the browser's too
	@scripts/test
	@scripts/test-browser

test-browser:    ## Use the page of the example site in headless Chromium
	@scripts/test-browser

lint:            ## Hold every Swift file to .swift-format
	@scripts/lint

format:          ## Bring every Swift file into the form of .swift-format
	@scripts/format

manual:          ## Build the manual page and shell completions into build/share
	@scripts/manual

docs:            ## Check what the documents name, build the documentation into build/docs
	@scripts/check-links
	@scripts/docs

tutorial:        ## Run the tutorial and tell what is no longer printed as it says
	@scripts/check-tutorial

pictures:        ## Take the pictures of the documents anew, in headless Chromium
	@scripts/pictures

check-imports:   ## Make sure that no module imports what Package.swift does not give it
	@scripts/check-imports

bench:           ## Run every family of public instances once, in minutes, and report
	@scripts/bench smoke

bench-full:      ## Run all public instances with three seeds for their full time (many hours), and report
	@scripts/bench full

clean:           ## Remove what was built
	@rm -rf .build .build-docs build
